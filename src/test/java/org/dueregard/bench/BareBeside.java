package org.dueregard.bench;

import org.dueregard.DueRegard;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Starts the application, and {@link BareSite} beside it in the same process: what slows
 * one down slows the other.
 */
final class BareBeside {

	/** The system property that says where the bare site listens. */
	static final String PORT = "bare.port";

	private BareBeside() {
	}

	public static void main(String[] args) {
		new SpringApplicationBuilder(BareSite.class).run("--server.port=" + System.getProperty(PORT));
		new SpringApplicationBuilder(DueRegard.class).initializers(BareBeside::leaveOutTests).run(args);
	}

	private static void leaveOutTests(ConfigurableApplicationContext application) {
		application.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
	}

	private static final class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory types) {
			return type.getResource().toString().contains("test-classes");
		}

	}

}
