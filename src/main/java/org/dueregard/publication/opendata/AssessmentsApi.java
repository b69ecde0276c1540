package org.dueregard.publication.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.dueregard.publication.register.Facet;
import org.dueregard.publication.register.FacetValue;
import org.dueregard.publication.register.OpenRegister;
import org.dueregard.publication.register.RegisterRow;
import org.dueregard.publication.register.VersionMark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The register for programs. What has not changed is answered from its hash, before a
 * document is read.
 */
@RestController
@RequestMapping(path = ApiQuestion.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
class AssessmentsApi {

	private final OpenRegister register;

	private final OpenDataSettings settings;

	AssessmentsApi(OpenRegister register, OpenDataSettings settings) {
		this.register = register;
		this.settings = settings;
	}

	@GetMapping
	@Nullable ResponseEntity<byte[]> list(@RequestParam MultiValueMap<String, String> address, WebRequest request) {
		var question = ApiQuestion.from(address);
		if (request.checkNotModified(Etags.ofRegister(this.register.state()))) {
			return null;
		}
		var hits = this.register.find(question.asked());
		var total = hits.references().size();
		var listed = this.register.newest(question.part(hits.references())).stream().map(this::listed).toList();
		return ResponseEntity.ok()
			.header(HttpHeaders.LINK, Links.of(question, total, this.settings))
			.body(json(new AssessmentList(total, question.page(), question.pages(total), question.size(), listed,
					facets(hits.choices()))));
	}

	@GetMapping("/{reference}")
	@Nullable ResponseEntity<byte[]> newest(@PathVariable String reference, WebRequest request) {
		return full(reference, marks(reference).get(0), request);
	}

	@GetMapping("/{reference}/versions")
	@Nullable ResponseEntity<byte[]> versions(@PathVariable String reference, WebRequest request) {
		var marks = marks(reference);
		if (request.checkNotModified(Etags.ofRegister(this.register.state()))) {
			return null;
		}
		return ResponseEntity.ok(json(VersionList.of(reference, marks, this.settings)));
	}

	@GetMapping("/{reference}/versions/{version}")
	@Nullable ResponseEntity<byte[]> version(@PathVariable String reference, @PathVariable String version, WebRequest request) {
		var mark = marks(reference).stream()
			.filter((each) -> version.equals(String.valueOf(each.version())))
			.findFirst()
			.orElseThrow(NotInRegister::new);
		return full(reference, mark, request);
	}

	private List<VersionMark> marks(String reference) {
		var marks = this.register.versions(reference);
		if (marks.isEmpty()) {
			throw new NotInRegister();
		}
		return marks;
	}

	private @Nullable ResponseEntity<byte[]> full(String reference, VersionMark mark, WebRequest request) {
		if (mark.isWithdrawn()) {
			throw new Withdrawn(mark);
		}
		var reviews = this.register.reviews(reference, mark.version()).stream().map(ReviewTold::of).toList();
		if (request.checkNotModified(Etags.ofDocument(mark.sha256(), reviews.size()))) {
			return null;
		}
		var row = this.register.version(reference, mark.version()).orElseThrow(NotInRegister::new);
		var document = Optional.ofNullable(row.document()).orElseThrow(NotInRegister::new);
		return ResponseEntity.ok(json(new AssessmentInFull(listed(row), reviews, document)));
	}

	private Listed listed(RegisterRow row) {
		return Listed.of(row, this.settings);
	}

	private static Map<String, List<AssessmentList.Offered>> facets(Map<Facet, List<FacetValue>> choices) {
		return choices.entrySet()
			.stream()
			.collect(Collectors.toMap((each) -> each.getKey().parameter(),
					(each) -> each.getValue().stream().map(AssessmentsApi::offered).toList()));
	}

	private static AssessmentList.Offered offered(FacetValue value) {
		var label = Optional.ofNullable(value.label()).or(() -> Said.find(value.key())).orElse(value.value());
		return new AssessmentList.Offered(value.value(), label, value.number(), value.chosen());
	}

	private static byte[] json(Record answer) {
		try {
			return OpenJson.MAPPER.writeValueAsBytes(answer);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The answer cannot be written", ex);
		}
	}

}
