package org.dueregard.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.Facet;
import org.dueregard.publication.register.OpenRegister;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads the register as any visitor does.
 */
@Component
class RegisterReading implements PublicReading {

	private final OpenRegister register;

	RegisterReading(OpenRegister register) {
		this.register = register;
	}

	@Override
	public List<PublicTitle> titles(List<String> references) {
		return this.register.newsOf(references)
			.stream()
			.map((item) -> new PublicTitle(item.reference(), item.bodyName(), Objects.requireNonNull(item.title())))
			.toList();
	}

	@Override
	public PublicSearch search(MultiValueMap<String, String> address) {
		var asked = Asked.from(address).onPage(1).sortedBy(Asked.Sort.RELEVANCE);
		return new PublicSearch(asked.query(), everythingOf(asked));
	}

	private static @Nullable BodyId everythingOf(Asked asked) {
		var bodies = asked.chosen().getOrDefault(Facet.BODY, new TreeSet<>());
		return (asked.typed().isEmpty() && bodies.size() == 1 && asked.chosen().equals(Map.of(Facet.BODY, bodies)))
				? new BodyId(bodies.first()) : null;
	}

	@Override
	public Set<String> found(String query) {
		return Set.copyOf(this.register.find(Asked.from(parameters(query))).references());
	}

	@Override
	public boolean finds(String query, String reference) {
		return this.register.finds(Asked.from(parameters(query)), reference);
	}

	private static MultiValueMap<String, String> parameters(String query) {
		var parameters = new LinkedMultiValueMap<String, String>();
		UriComponentsBuilder.fromUriString("/" + query)
			.build(true)
			.getQueryParams()
			.forEach((name, values) -> values.forEach((value) -> parameters.add(name, UriUtils.decode(value, UTF_8))));
		return parameters;
	}

}
