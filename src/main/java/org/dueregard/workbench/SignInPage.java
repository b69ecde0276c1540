package org.dueregard.workbench;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an officer signs in.
 */
@Controller
class SignInPage {

	private final ObjectProvider<DemoOfficers> demo;

	SignInPage(ObjectProvider<DemoOfficers> demo) {
		this.demo = demo;
	}

	@GetMapping("/sign-in")
	String show(@RequestParam(required = false) @Nullable String failed,
			@RequestParam(required = false) @Nullable String signedOut, Model model) {
		model.addAttribute("failed", failed != null);
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("demoOfficers", this.demo.stream().flatMap((demo) -> demo.all().stream()).toList());
		return "workbench/sign-in";
	}

}
