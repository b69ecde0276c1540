package org.dueregard.workbench;

import org.dueregard.identity.Officer;
import org.dueregard.shared.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What all pages of officers share: who is signed in, and how a refusal is told where
 * there is no form to tell it in.
 */
@ControllerAdvice(assignableTypes = { MyWorkPage.class, StartPage.class, CasePage.class, ReadingPage.class,
		TaskPage.class, WithdrawPage.class, RecordPage.class, DiagramPage.class, FilesPage.class, ScoresPage.class,
		HandOverPage.class, CoverPage.class, LettersPage.class, PersonalDataPage.class, LetterWordsPage.class,
		RequestPages.class, CopiesPage.class, ConcernPages.class })
class Pages {

	private final SignedIn signedIn;

	private final MessageSource messages;

	Pages(SignedIn signedIn, MessageSource messages) {
		this.signedIn = signedIn;
		this.messages = messages;
	}

	@ModelAttribute("officer")
	Officer officer() {
		return this.signedIn.officer();
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
	String refused(Refusal refusal, Model model) {
		model.addAttribute("officer", officer());
		model.addAttribute("sentences",
				refusal.problems()
					.stream()
					.map((problem) -> this.messages.getMessage(problem.key(), problem.arguments().toArray(),
							LocaleContextHolder.getLocale()))
					.toList());
		return "workbench/refused";
	}

	@ExceptionHandler(TaskGone.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String gone(Model model) {
		model.addAttribute("officer", officer());
		return "workbench/gone";
	}

}
