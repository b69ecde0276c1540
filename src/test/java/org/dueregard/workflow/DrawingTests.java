package org.dueregard.workflow;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An officer can read every diagram: all is drawn, and nothing covers anything else.
 */
class DrawingTests {

	static Stream<Diagram> diagrams() {
		return Diagram.all();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyNodeAndFlowIsDrawn(Diagram diagram) {
		assertThat(diagram.every(FlowNode.class))
			.allSatisfy((node) -> assertThat(node.getDiagramElement()).isNotNull());
		assertThat(diagram.every(TextAnnotation.class))
			.allSatisfy((note) -> assertThat(note.getDiagramElement()).isNotNull());
		assertThat(diagram.every(SequenceFlow.class))
			.allSatisfy((flow) -> assertThat(flow.getDiagramElement()).isNotNull());
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void noTwoShapesOverlap(Diagram diagram) {
		var shapes = shapes(diagram);

		assertThat(shapes).allSatisfy(
				(shape) -> assertThat(shapes.stream()
					.filter((other) -> other != shape && !sitsOn(shape, other) && !sitsOn(other, shape)
							&& area(other.getBounds()).intersects(area(shape.getBounds()))))
					.as(shape.getId())
					.isEmpty());
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aFlowRunsStraightFromItsSourceToItsTargetAndThroughNothingElse(Diagram diagram) {
		assertThat(diagram.every(SequenceFlow.class)).allSatisfy((flow) -> {
			var lines = lines(flow.getDiagramElement());
			assertThat(lines).allMatch((line) -> line.getX1() == line.getX2() || line.getY1() == line.getY2());
			assertThat(touched(flow.getSource()).contains(lines.get(0).getP1())).isTrue();
			assertThat(touched(flow.getTarget()).contains(lines.get(lines.size() - 1).getP2())).isTrue();
			assertThat(shapes(diagram))
				.filteredOn((shape) -> lines.stream().anyMatch(area(shape.getBounds())::intersectsLine))
				.extracting((shape) -> shape.getBpmnElement().getId())
				.isSubsetOf(flow.getSource().getId(), flow.getTarget().getId());
		});
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void nothingCoversALabel(Diagram diagram) {
		var labels = diagram.every(BpmnLabel.class);
		var shapes = shapes(diagram);
		var lines = diagram.every(BpmnEdge.class).stream().flatMap((edge) -> lines(edge).stream()).toList();

		assertThat(labels).isNotEmpty().filteredOn((label) -> {
			var area = area(label.getBounds());
			return lines.stream().anyMatch(area::intersectsLine)
					|| shapes.stream().anyMatch((shape) -> area(shape.getBounds()).intersects(area))
					|| labels.stream().anyMatch((other) -> other != label && area(other.getBounds()).intersects(area));
		}).extracting((label) -> label.getParentElement().getAttributeValue("bpmnElement")).isEmpty();
	}

	/** All but the frames around others. */
	private static Collection<BpmnShape> shapes(Diagram diagram) {
		return diagram.every(BpmnShape.class)
			.stream()
			.filter((shape) -> !(shape.getBpmnElement() instanceof SubProcess))
			.toList();
	}

	/** What happens at the border of a task is drawn there. */
	private static boolean sitsOn(BpmnShape shape, BpmnShape other) {
		return shape.getBpmnElement() instanceof BoundaryEvent event
				&& event.getAttachedTo().equals(other.getBpmnElement());
	}

	private static List<Line2D> lines(BpmnEdge edge) {
		var points = new ArrayList<Waypoint>(edge.getWaypoints());
		var lines = new ArrayList<Line2D>();
		for (var next = 1; next < points.size(); next++) {
			lines.add(new Line2D.Double(points.get(next - 1).getX(), points.get(next - 1).getY(),
					points.get(next).getX(), points.get(next).getY()));
		}
		return lines;
	}

	/** A node with its border. */
	private static Rectangle2D touched(FlowNode node) {
		var area = area(((BpmnShape) Objects.requireNonNull(node.getDiagramElement())).getBounds());
		return new Rectangle2D.Double(area.getX() - 1, area.getY() - 1, area.getWidth() + 2, area.getHeight() + 2);
	}

	private static Rectangle2D area(Bounds bounds) {
		return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

}
