package org.dueregard;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Has an application that stands beside tests find nothing of theirs.
 */
public final class WithoutTests extends TypeExcludeFilter {

	private WithoutTests() {
	}

	/**
	 * An initializer of the application.
	 */
	public static void leaveOut(ConfigurableApplicationContext application) {
		application.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
	}

	@Override
	public boolean match(MetadataReader type, MetadataReaderFactory types) {
		return type.getResource().toString().contains("test-classes");
	}

}
