package org.dueregard.publication.opendata;

import org.dueregard.publication.document.PeopleCount;
import org.dueregard.shared.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Explains the data to people: its forms, columns, licence and interface, and what
 * programs are told when something is wrong.
 */
@Controller
class DataPage {

	private final OpenDataSettings settings;

	DataPage(OpenDataSettings settings) {
		this.settings = settings;
	}

	@GetMapping("/data")
	String show(Model model) {
		model.addAttribute("settings", this.settings);
		model.addAttribute("columns", Spreadsheet.COLUMNS);
		model.addAttribute("parameters", Parameter.ALL.stream().map(Parameter::name).toList());
		model.addAttribute("precisions", PeopleCount.Precision.values());
		model.addAttribute("problems", ProblemKind.values());
		return "publication/data";
	}

}
