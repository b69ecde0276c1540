package org.dueregard.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.dueregard.shared.AssessmentId;
import org.dueregard.workbench.Drawing;
import org.dueregard.workbench.Drawing.Flow;
import org.dueregard.workbench.Drawing.Outline;
import org.dueregard.workbench.Drawing.Node;
import org.dueregard.workbench.Drawing.Place;
import org.dueregard.workbench.Drawing.Point;
import org.dueregard.workbench.Drawing.Words;
import org.dueregard.workbench.ProcessDrawing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws the deployed diagram as it was laid out.
 */
@Component
class DrawnProcess implements ProcessDrawing {

	private static final double MARGIN = 20;

	/** Characters that fit on a line of a box. */
	private static final int LINE = 14;

	private static final double CHARACTER = 6.5;

	private final RepositoryService repository;

	private final WithoutRights withoutRights;

	private final JdbcClient jdbc;

	DrawnProcess(RepositoryService repository, WithoutRights withoutRights, JdbcClient jdbc) {
		this.repository = repository;
		this.withoutRights = withoutRights;
		this.jdbc = jdbc;
	}

	@Override
	public Drawing of(AssessmentId assessment, Set<String> done) {
		var places = places(assessment);
		var here = places.stream().map(Where::activity).collect(Collectors.toSet());
		var model = this.withoutRights
			.run((context) -> model(places.stream().map(Where::definition).findFirst().orElse(null)));
		var nodes = model.getModelElementsByType(BpmnShape.class)
			.stream()
			.flatMap((shape) -> node(shape, here, done).stream())
			.toList();
		var flows = model.getModelElementsByType(BpmnEdge.class)
			.stream()
			.flatMap((edge) -> flow(edge).stream())
			.toList();
		return around(nodes, flows);
	}

	private List<Where> places(AssessmentId assessment) {
		return this.jdbc.sql("""
				select e.ACT_ID_ as activity, e.PROC_DEF_ID_ as definition from assessment a
				join ACT_RU_EXECUTION p on p.BUSINESS_KEY_ = a.reference and p.PARENT_ID_ is null
				and p.SUPER_EXEC_ is null
				join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = p.ID_
				where a.id = :assessment and e.ACT_ID_ is not null and e.IS_ACTIVE_ = true""")
			.param("assessment", assessment.value())
			.query(Where.class)
			.list();
	}

	private BpmnModelInstance model(@Nullable String definition) {
		return this.repository.getBpmnModelInstance((definition != null) ? definition
				: this.repository.createProcessDefinitionQuery()
					.processDefinitionKey(EngineTaskDesk.PROCESS)
					.latestVersion()
					.singleResult()
					.getId());
	}

	private static Optional<Node> node(BpmnShape shape, Set<String> here, Set<String> done) {
		var element = shape.getBpmnElement();
		return outline(element).map((outline) -> {
			var box = shape.getBounds();
			var place = here.contains(element.getId()) ? Place.HERE
					: done.contains(element.getId()) ? Place.DONE : Place.ELSEWHERE;
			return new Node(outline, place, box.getX(), box.getY(), box.getWidth(), box.getHeight(),
					words(((FlowElement) element).getName(), outline, box, shape.getBpmnLabel()));
		});
	}

	private static Optional<Outline> outline(BaseElement element) {
		if (element instanceof SubProcess) {
			return Optional.of(Outline.GROUP);
		}
		if (element instanceof Activity) {
			return Optional.of(Outline.STEP);
		}
		if (element instanceof Event) {
			return Optional.of(Outline.EVENT);
		}
		return (element instanceof Gateway) ? Optional.of(Outline.GATEWAY) : Optional.empty();
	}

	private static Words words(@Nullable String name, Outline outline, Bounds box, @Nullable BpmnLabel label) {
		var middle = box.getX() + box.getWidth() / 2;
		return switch (outline) {
			case STEP -> within(lines(name, LINE), middle, box.getY() + box.getHeight() / 2);
			case GROUP -> new Words(lines(name, Integer.MAX_VALUE), middle, box.getY() + Words.HEIGHT + 4);
			default -> beside(name, label, middle, box.getY() + box.getHeight() + Words.HEIGHT);
		};
	}

	private static Words within(List<String> lines, double middle, double centre) {
		return new Words(lines, middle, centre - (lines.size() - 1) * Words.HEIGHT / 2 + 4);
	}

	/**
	 * At the place that the diagram gives it, else at another.
	 */
	private static Words beside(@Nullable String name, @Nullable BpmnLabel label, double x, double y) {
		if (label == null || label.getBounds() == null) {
			return new Words(lines(name, LINE), x, y);
		}
		var place = label.getBounds();
		return within(lines(name, (int) (place.getWidth() / CHARACTER)), place.getX() + place.getWidth() / 2,
				place.getY() + place.getHeight() / 2);
	}

	private static Optional<Flow> flow(BpmnEdge edge) {
		if (!(edge.getBpmnElement() instanceof SequenceFlow flow)) {
			return Optional.empty();
		}
		var corners = edge.getWaypoints().stream().map((point) -> new Point(point.getX(), point.getY())).toList();
		var from = corners.get(0);
		return Optional
			.of(new Flow(corners, beside(flow.getName(), edge.getBpmnLabel(), from.x() + Words.HEIGHT, from.y() - 4)));
	}

	private static List<String> lines(@Nullable String name, int longest) {
		var lines = new ArrayList<String>();
		for (var word : ((name != null) ? name : "").split(" ")) {
			var last = lines.size() - 1;
			if (last >= 0 && lines.get(last).length() + 1 + word.length() <= longest) {
				lines.set(last, lines.get(last) + " " + word);
			}
			else {
				lines.add(word);
			}
		}
		return lines;
	}

	private static Drawing around(List<Node> nodes, List<Flow> flows) {
		var corners = Stream
			.concat(nodes.stream()
				.flatMap((node) -> Stream.of(new Point(node.x(), node.y()),
						new Point(node.x() + node.width(), node.y() + node.height()))),
					flows.stream().flatMap((flow) -> flow.corners().stream()))
			.toList();
		var left = corners.stream().mapToDouble(Point::x).min().orElse(0) - MARGIN;
		var top = corners.stream().mapToDouble(Point::y).min().orElse(0) - MARGIN;
		var right = corners.stream().mapToDouble(Point::x).max().orElse(0) + MARGIN;
		var bottom = corners.stream().mapToDouble(Point::y).max().orElse(0) + 3 * MARGIN;
		return new Drawing(left, top, right - left, bottom - top, nodes, flows);
	}

	/**
	 * An activity that a case is in.
	 */
	record Where(String activity, String definition) {
	}

}
