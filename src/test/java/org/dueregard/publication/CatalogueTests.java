package org.dueregard.publication;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfTriple;
import com.apicatalog.rdf.RdfValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue as a data portal collects it: parsed as RDF by a library that others
 * wrote.
 */
class CatalogueTests extends OpenDataReading {

	private static final String DCAT = "http://www.w3.org/ns/dcat#";

	private static final String DCT = "http://purl.org/dc/terms/";

	private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

	private static final String CATALOGUE = SITE + "/catalog.jsonld#catalogue";

	@Test
	void theCatalogueHasADatasetForEachBody() throws JsonLdError {
		full();
		var graph = graph();

		assertThat(values(graph, CATALOGUE, TYPE)).containsExactly(DCAT + "Catalog");
		assertThat(values(graph, CATALOGUE, DCT + "title")).containsExactly("Equality impact assessments");
		assertThat(values(graph, CATALOGUE, DCT + "license"))
			.containsExactly("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
		assertThat(values(graph, CATALOGUE, DCT + "issued")).containsExactly("2026-03-02");
		var publisher = values(graph, CATALOGUE, DCT + "publisher").get(0);
		assertThat(values(graph, publisher, "http://xmlns.com/foaf/0.1/name"))
			.containsExactly("Fellshire County Council");
		var dataset = values(graph, CATALOGUE, DCAT + "dataset");
		assertThat(dataset).containsExactly(SITE + "/catalog.jsonld#body-fellshire");
		assertThat(values(graph, dataset.get(0), TYPE)).containsExactly(DCAT + "Dataset");
		assertThat(values(graph, dataset.get(0), DCT + "title"))
			.containsExactly("Equality impact assessments of Fellshire County Council");
		var period = values(graph, dataset.get(0), DCT + "temporal").get(0);
		assertThat(values(graph, period, DCAT + "startDate")).containsExactly("2026-03-02");
	}

	@Test
	void everyDistributionLeadsToItsData() throws JsonLdError {
		full();
		var graph = graph();

		var distributions = values(graph, SITE + "/catalog.jsonld#body-fellshire", DCAT + "distribution");

		assertThat(distributions).hasSize(4);
		for (var distribution : distributions) {
			var address = values(graph, distribution, DCAT + "accessURL").get(0);
			var type = values(graph, distribution, DCAT + "mediaType").get(0).replaceFirst(".*media-types/", "");
			assertThat(values(graph, distribution, TYPE)).containsExactly(DCAT + "Distribution");
			assertThat(header(get(address), "Content-Type")).startsWith(type);
			assertThat(get(address).body()).contains("Close Thornby library");
		}
		var service = values(graph, CATALOGUE, DCAT + "service").get(0);
		assertThat(values(graph, service, TYPE)).containsExactly(DCAT + "DataService");
		assertThat(get(values(graph, service, DCAT + "endpointURL").get(0)).statusCode()).isEqualTo(200);
		assertThat(get(values(graph, service, DCAT + "endpointDescription").get(0)).body()).contains("\"3.1.0\"");
	}

	@Test
	void whereNothingIsPublishedTheCatalogueSaysNoMore() throws JsonLdError {
		var graph = graph();

		assertThat(values(graph, CATALOGUE, TYPE)).containsExactly(DCAT + "Catalog");
		assertThat(values(graph, CATALOGUE, DCAT + "dataset")).isEmpty();
		assertThat(values(graph, CATALOGUE, DCT + "issued")).isEmpty();
	}

	@Test
	void noPeriodIsSaidWhereNothingWasDecided() throws JsonLdError {
		screenedOut("Garden waste", "The lorry comes.");

		assertThat(values(graph(), SITE + "/catalog.jsonld#body-fellshire", DCT + "temporal")).isEmpty();
	}

	private RdfDataset graph() throws JsonLdError {
		var answer = get("/catalog.jsonld");
		assertThat(header(answer, "Content-Type")).isEqualTo("application/ld+json");
		return JsonLd.toRdf(JsonDocument.of(new StringReader(answer.body()))).get();
	}

	private static List<String> values(RdfDataset graph, String subject, String predicate) {
		return triples(graph)
			.filter((each) -> each.getSubject().getValue().equals(subject)
					&& each.getPredicate().getValue().equals(predicate))
			.map(RdfTriple::getObject)
			.map(RdfValue::getValue)
			.toList();
	}

	private static Stream<RdfTriple> triples(RdfDataset graph) {
		return graph.getDefaultGraph().toList().stream();
	}

}
