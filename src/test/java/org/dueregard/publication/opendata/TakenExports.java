package org.dueregard.publication.opendata;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.publication.register.Asked;
import org.springframework.context.ApplicationContext;
import org.springframework.util.LinkedMultiValueMap;

/**
 * As many copies of the register as may be written at once, with readers who take their
 * time.
 */
public final class TakenExports implements AutoCloseable {

	private final List<Export> taken = new ArrayList<>();

	public TakenExports(ApplicationContext application) {
		var exports = application.getBean(Exports.class);
		for (var each = 0; each < application.getBean(OpenDataSettings.class).exports(); each++) {
			this.taken.add(exports.begin(Asked.from(new LinkedMultiValueMap<>())));
		}
	}

	@Override
	public void close() {
		this.taken.forEach(Export::close);
	}

}
