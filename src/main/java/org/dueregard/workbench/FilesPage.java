package org.dueregard.workbench;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.assessment.Assessment;
import org.dueregard.evidence.AttachFile;
import org.dueregard.evidence.EvidenceFiles;
import org.dueregard.file.FileDownload;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The files of a case: what is there, one more, one less. A file is never shown here, for
 * a browser that shows it also runs it; it can only be downloaded.
 */
@Controller
class FilesPage {

	private static final String FILES = "/workbench/assessments/{reference}/files";

	private final Cases cases;

	private final Folders folders;

	private final EvidenceFiles files;

	private final SignedIn signedIn;

	FilesPage(Cases cases, Folders folders, EvidenceFiles files, SignedIn signedIn) {
		this.cases = cases;
		this.folders = folders;
		this.files = files;
		this.signedIn = signedIn;
	}

	@GetMapping(FILES)
	ModelAndView show(@PathVariable String reference) {
		return page(this.cases.get(reference), "", List.of());
	}

	@PostMapping(FILES)
	ModelAndView attach(@PathVariable String reference, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String note, RedirectAttributes after) throws IOException {
		var assessment = this.cases.get(reference);
		try {
			this.folders.checkPart(assessment, this.signedIn.officer());
			attach(assessment, file, note);
		}
		catch (AnswersRefused refused) {
			var again = page(assessment, note, refused.problems());
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return again;
		}
		after.addFlashAttribute("done", "files.attached");
		return new ModelAndView("redirect:" + CasePage.path(reference) + "/files");
	}

	private void attach(Assessment assessment, @Nullable MultipartFile file, String note) throws IOException {
		var name = (file != null) ? file.getOriginalFilename() : null;
		if (file == null || name == null || name.isBlank()) {
			throw new AnswersRefused(Problem.with("file", "files.missing"));
		}
		try (var content = file.getInputStream()) {
			// Browsers write quotation marks in names so
			this.files.attach(assessment.id(), new AttachFile(name.replace("%22", "\""), note, content),
					this.signedIn.officer());
		}
	}

	@GetMapping(FILES + "/{number}")
	ResponseEntity<Resource> download(@PathVariable String reference, @PathVariable String number,
			HttpServletResponse response) {
		var file = this.folders.file(this.cases.get(reference), number);
		return new FileDownload(file.id(), file.name(), file.kind(), file.size()).answer(this.files.content(file),
				response);
	}

	@GetMapping(FILES + "/{number}/remove")
	String askToRemove(@PathVariable String reference, @PathVariable String number, Model model) {
		var assessment = this.cases.get(reference);
		var file = this.folders.file(assessment, number);
		this.folders.checkMayRemove(assessment, file, this.signedIn.officer());
		model.addAttribute("assessment", assessment);
		model.addAttribute("file", this.folders.line(file));
		return "workbench/remove-file";
	}

	@PostMapping(FILES + "/{number}/remove")
	String remove(@PathVariable String reference, @PathVariable String number, RedirectAttributes after) {
		var assessment = this.cases.get(reference);
		var file = this.folders.file(assessment, number);
		this.folders.checkMayRemove(assessment, file, this.signedIn.officer());
		this.files.remove(assessment.id(), file.id(), this.signedIn.officer());
		after.addFlashAttribute("done", "files.removed");
		return "redirect:" + CasePage.path(reference) + "/files";
	}

	private ModelAndView page(Assessment assessment, String note, List<Problem> problems) {
		var page = new ModelAndView("workbench/files");
		page.addObject("assessment", assessment);
		page.addObject("folder", this.folders.of(assessment, this.signedIn.officer()));
		page.addObject("note", note);
		page.addObject("sheet", this.folders.wrong(problems));
		return page;
	}

}
