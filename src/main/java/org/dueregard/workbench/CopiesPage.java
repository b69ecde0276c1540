package org.dueregard.workbench;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.file.FileDownload;
import org.dueregard.file.FileKind;
import org.dueregard.file.FileLimits;
import org.dueregard.file.FileNumber;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestCopies;
import org.dueregard.request.RequestCopy;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the person who asked is given: copies, and the format they asked for.
 */
@Controller
class CopiesPage {

	private static final String COPIES = "/workbench/requests/{reference}/copies";

	private final RequestPages requests;

	private final RequestCopies copies;

	private final FileLimits limits;

	private final SignedIn signedIn;

	private final MessageSource messages;

	CopiesPage(RequestPages requests, RequestCopies copies, FileLimits limits, SignedIn signedIn,
			MessageSource messages) {
		this.requests = requests;
		this.copies = copies;
		this.limits = limits;
		this.signedIn = signedIn;
		this.messages = messages;
	}

	@GetMapping(COPIES)
	ModelAndView show(@PathVariable String reference) {
		return page(this.requests.get(reference), Slips.NONE);
	}

	@PostMapping(COPIES)
	ModelAndView add(@PathVariable String reference, @RequestParam(required = false) @Nullable MultipartFile file,
			RedirectAttributes after) throws IOException {
		var request = this.requests.get(reference);
		try {
			add(request, file);
		}
		catch (AnswersRefused refused) {
			var again = page(request, Slips.of(refused.problems(), this.messages));
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return again;
		}
		after.addFlashAttribute("done", "copies.added");
		return new ModelAndView("redirect:" + path(reference));
	}

	private void add(PublicRequest request, @Nullable MultipartFile file) throws IOException {
		var name = (file != null) ? file.getOriginalFilename() : null;
		if (file == null || name == null || name.isBlank()) {
			throw new AnswersRefused(Problem.with("file", "files.missing"));
		}
		try (var content = file.getInputStream()) {
			// Browsers write quotation marks in names so
			this.copies.add(request.id(), name.replace("%22", "\""), content, this.signedIn.officer());
		}
	}

	@GetMapping(COPIES + "/{number}")
	ResponseEntity<Resource> download(@PathVariable String reference, @PathVariable String number,
			HttpServletResponse response) {
		var request = this.requests.get(reference);
		var copy = find(request, number);
		return new FileDownload(copy.id(), copy.name(), copy.kind(), copy.size())
			.answer(this.copies.content(request.id(), copy), response);
	}

	/**
	 * Where one arrives who had to sign in again before doing something with one.
	 */
	@GetMapping({ COPIES + "/{number}/remove", COPIES + "/{number}/take-out" })
	String backToCopies(@PathVariable String reference) {
		return "redirect:" + path(this.requests.get(reference).reference());
	}

	@PostMapping(COPIES + "/{number}/remove")
	String remove(@PathVariable String reference, @PathVariable String number, RedirectAttributes after) {
		var request = this.requests.get(reference);
		this.copies.remove(request.id(), find(request, number).id(), this.signedIn.officer());
		after.addFlashAttribute("done", "copies.removed");
		return "redirect:" + path(reference);
	}

	@PostMapping(COPIES + "/{number}/take-out")
	String takeOut(@PathVariable String reference, @PathVariable String number, RedirectAttributes after) {
		var request = this.requests.get(reference);
		this.copies.takeOutOfRegister(request, find(request, number));
		after.addFlashAttribute("done", "copies.takenOut");
		return "redirect:" + path(reference);
	}

	private RequestCopy find(PublicRequest request, String number) {
		return FileNumber.in(number)
			.flatMap((copy) -> this.copies.find(request.id(), copy))
			.orElseThrow(NoSuchCase::new);
	}

	private ModelAndView page(PublicRequest request, Slips slips) {
		return new ModelAndView("workbench/copies").addObject("request", request)
			.addObject("copies", this.copies.of(request.id()))
			.addObject("inRegister", this.copies.inRegister(request))
			.addObject("isOpen", this.copies.areOpen(request))
			.addObject("largest", this.limits.largestInWords())
			.addObject("kinds", FileKind.inWords(FileKind.all()))
			.addObject("accept", FileKind.endings(FileKind.all()))
			.addObject("slips", slips);
	}

	private static String path(String reference) {
		return RequestPages.path(reference) + "/copies";
	}

}
