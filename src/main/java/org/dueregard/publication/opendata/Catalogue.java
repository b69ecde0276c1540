package org.dueregard.publication.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.publication.register.PublishingBody;

/**
 * Describes the data by the vocabulary of data portals (DCAT 3, DCAT-AP): a catalogue of
 * the site, and for each body one dataset in all its forms. Says nothing that is not
 * known: no area, and a period only where decisions have been published.
 */
final class Catalogue {

	private static final String EU = "http://publications.europa.eu/resource/authority/";

	private static final Map<String, Object> CONTEXT = Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct",
			"http://purl.org/dc/terms/", "foaf", "http://xmlns.com/foaf/0.1/", "vcard",
			"http://www.w3.org/2006/vcard/ns#", "xsd", "http://www.w3.org/2001/XMLSchema#");

	private final OpenDataSettings site;

	private final List<PublishingBody> bodies;

	Catalogue(OpenDataSettings site, List<PublishingBody> bodies) {
		this.site = site;
		this.bodies = bodies;
	}

	Map<String, Object> document() {
		var catalogue = about("dcat:Catalog", "/catalog.jsonld#catalogue", "Equality impact assessments",
				"What public bodies found out about the effects of their plans on people who share a protected"
						+ " characteristic, before they decided.");
		catalogue.put("@context", CONTEXT);
		catalogue.put("dct:publisher", publisher());
		catalogue.put("foaf:homepage", id(this.site.site() + "/"));
		this.bodies.stream().map(PublishingBody::firstPublished).sorted().findFirst().ifPresent((first) -> {
			catalogue.put("dct:issued", day(first));
			catalogue.put("dct:modified",
					day(this.bodies.stream()
						.map(PublishingBody::lastPublished)
						.sorted()
						.toList()
						.get(this.bodies.size() - 1)));
		});
		catalogue.put("dcat:dataset", this.bodies.stream().map(this::dataset).toList());
		catalogue.put("dcat:service", List.of(service()));
		return catalogue;
	}

	private Map<String, Object> publisher() {
		var only = (this.bodies.size() == 1) ? this.bodies.get(0).name() : this.site.host();
		return agent("/catalog.jsonld#publisher", this.site.publisher().isBlank() ? only : this.site.publisher());
	}

	private Map<String, Object> dataset(PublishingBody body) {
		var query = "?body=" + body.id();
		var dataset = about("dcat:Dataset", "/catalog.jsonld#body-" + body.id(),
				"Equality impact assessments of " + body.name(), "All equality impact assessments that " + body.name()
						+ " has published, each with its decision, its effects on people and what was planned.");
		dataset.put("dct:identifier", body.id());
		dataset.put("dct:publisher", agent("/catalog.jsonld#publisher-" + body.id(), body.name()));
		dataset.put("dct:issued", day(body.firstPublished()));
		dataset.put("dct:modified", day(body.lastPublished()));
		dataset.put("dct:accrualPeriodicity", id(EU + "frequency/IRREG"));
		dataset.put("dcat:theme", List.of(id(EU + "data-theme/GOVE"), id(EU + "data-theme/SOCI")));
		dataset.put("dcat:keyword", List.of("equality", "impact assessment", "public sector equality duty"));
		dataset.put("dcat:landingPage", id(this.site.site() + "/" + query));
		if (body.firstDecided() != null && body.lastDecided() != null) {
			dataset.put("dct:temporal", Map.of("@type", "dct:PeriodOfTime", "dcat:startDate", day(body.firstDecided()),
					"dcat:endDate", day(body.lastDecided())));
		}
		var forms = new ArrayList<Map<String, Object>>();
		forms.add(file("/register.csv" + query, "CSV", "text/csv", "CSV"));
		forms.add(file("/register.json" + query, "JSON", "application/json", "JSON"));
		forms.add(file("/feed.atom" + query, "ATOM", Feed.TYPE, "Atom"));
		var api = file(ApiQuestion.ADDRESS + query, "JSON", "application/json", "API");
		api.remove("dcat:downloadURL");
		api.put("dcat:accessService", id(this.site.site() + "/catalog.jsonld#api"));
		forms.add(api);
		dataset.put("dcat:distribution", forms);
		return dataset;
	}

	private Map<String, Object> file(String path, String type, String mediaType, String name) {
		var address = this.site.site() + path;
		var file = new LinkedHashMap<String, Object>();
		file.put("@id", address + "#distribution");
		file.put("@type", "dcat:Distribution");
		file.put("dct:title", english(name));
		file.put("dcat:accessURL", id(address));
		file.put("dcat:downloadURL", id(address));
		file.put("dct:format", id(EU + "file-type/" + type));
		file.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + mediaType));
		file.put("dct:license", id(this.site.licence().toString()));
		return file;
	}

	private Map<String, Object> service() {
		var service = about("dcat:DataService", "/catalog.jsonld#api", Said.of("data.api.name"),
				Said.of("data.api.about"));
		service.put("dcat:endpointURL", id(this.site.site() + ApiQuestion.ADDRESS));
		service.put("dcat:endpointDescription", id(this.site.site() + "/api/openapi.json"));
		service.put("dcat:servesDataset",
				this.bodies.stream()
					.map((body) -> id(this.site.site() + "/catalog.jsonld#body-" + body.id()))
					.toList());
		return service;
	}

	/**
	 * What is said of catalogue, dataset and service alike.
	 */
	private Map<String, Object> about(String type, String path, String title, String description) {
		var about = new LinkedHashMap<String, Object>();
		about.put("@id", this.site.site() + path);
		about.put("@type", type);
		about.put("dct:title", english(title));
		about.put("dct:description", english(description));
		about.put("dct:language", id(EU + "language/ENG"));
		about.put("dct:license", id(this.site.licence().toString()));
		about.put("dct:accessRights", id(EU + "access-right/PUBLIC"));
		if (!this.site.contact().isBlank()) {
			about.put("dcat:contactPoint",
					Map.of("@type", "vcard:Kind",
							this.site.contact().startsWith("mailto:") ? "vcard:hasEmail" : "vcard:hasURL",
							id(this.site.contact())));
		}
		return about;
	}

	private Map<String, Object> agent(String path, String name) {
		return Map.of("@id", this.site.site() + path, "@type", "foaf:Organization", "foaf:name", name);
	}

	private static Map<String, Object> english(String text) {
		return Map.of("@value", text, "@language", "en");
	}

	private static Map<String, Object> day(Object day) {
		return Map.of("@value", day.toString(), "@type", "xsd:date");
	}

	private static Map<String, Object> id(String address) {
		return Map.of("@id", address);
	}

}
