package org.dueregard.request;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where anybody sees which assessments are open to comments.
 */
@Controller
class CommentsPage {

	private final Invitations invitations;

	private final Bodies bodies;

	CommentsPage(Invitations invitations, Bodies bodies) {
		this.invitations = invitations;
		this.bodies = bodies;
	}

	@GetMapping("/comments")
	String show(Model model) {
		model.addAttribute("invitations", this.invitations.open());
		model.addAttribute("bodies", StreamSupport.stream(this.bodies.findAll().spliterator(), false)
			.collect(Collectors.toMap(Body::id, Body::name)));
		return "request/comments";
	}

}
