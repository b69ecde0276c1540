package org.dueregard.publication.opendata;

import java.io.IOException;

import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.OpenRegister;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The whole register, or what a search finds, as one file. Takes what the page of the
 * register takes; a file has no pages.
 */
@Controller
class ExportFiles {

	private final Exports exports;

	private final OpenRegister register;

	private final OpenDataSettings settings;

	ExportFiles(Exports exports, OpenRegister register, OpenDataSettings settings) {
		this.exports = exports;
		this.register = register;
		this.settings = settings;
	}

	@GetMapping("/register.csv")
	void csv(@RequestParam MultiValueMap<String, String> address, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		write(Asked.from(address), request, response, "csv", "text/csv;charset=UTF-8", (export) -> {
			var lines = Spreadsheet.begin(response.getOutputStream());
			export.to(lines::write);
			lines.flush();
		});
	}

	@GetMapping("/register.json")
	void json(@RequestParam MultiValueMap<String, String> address, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		write(Asked.from(address), request, response, "json", "application/json;charset=UTF-8", (export) -> {
			var json = OpenJson.MAPPER.createGenerator(response.getOutputStream());
			var lines = OpenJson.MAPPER.writerFor(Listed.class).without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
			json.writeStartObject();
			json.writeStringField("register", this.settings.site() + "/");
			json.writeStringField("about", this.settings.site() + "/data");
			json.writeStringField("licence", this.settings.licence().toString());
			json.writeArrayFieldStart("assessments");
			export.to((assessment) -> lines.writeValue(json, assessment));
			json.writeEndArray();
			json.writeEndObject();
			json.flush();
		});
	}

	/**
	 * What is asked for again is answered from the state of the register alone, and who
	 * asks for the headers has the file left out.
	 */
	private void write(Asked asked, HttpServletRequest request, HttpServletResponse response, String ending,
			String type, Copy copy) throws IOException {
		if (new ServletWebRequest(request, response).checkNotModified(Etags.ofRegister(this.register.state()))) {
			return;
		}
		try (var export = this.exports.begin(asked)) {
			response.setContentType(type);
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register." + ending + "\"");
			if (!HttpMethod.HEAD.matches(request.getMethod())) {
				copy.write(export);
			}
		}
	}

	/**
	 * Writes an export in a form of its own.
	 */
	private interface Copy {

		void write(Export export) throws IOException;

	}

}
