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

	private final WaysIn waysIn;

	SignInPage(ObjectProvider<DemoOfficers> demo, WaysIn waysIn) {
		this.demo = demo;
		this.waysIn = waysIn;
	}

	@GetMapping("/sign-in")
	String show(@RequestParam(required = false) @Nullable String failed,
			@RequestParam(required = false) @Nullable String providerFailed,
			@RequestParam(required = false) @Nullable String signedOut, Model model) {
		model.addAttribute("failed", failed != null);
		model.addAttribute("providerFailed", providerFailed != null);
		model.addAttribute("providers", this.waysIn.providers());
		model.addAttribute("byPassword", this.waysIn.byPassword());
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("demoOfficers", this.demo.stream().flatMap((demo) -> demo.all().stream()).toList());
		return "workbench/sign-in";
	}

}
