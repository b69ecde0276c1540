package org.dueregard.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.Resource;
import org.dueregard.shared.Refusal;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Lets in diagrams, decision tables and forms that hold no code: no script, no class, no
 * page of HTML, no language but the ones our own are written in. A new version of a
 * diagram changes the process, never what the process can reach.
 */
class PlainDeployments implements Deployer {

	private static final Set<String> CODE_IN_ELEMENTS = Set.of("script", "scriptTask", "connector");

	private static final Set<String> CODE_IN_ATTRIBUTES = Set.of("class", "expression", "formKey", "scriptFormat",
			"language", "expressionLanguage", "resource");

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (deployment.isNew()) {
			deployment.getResources().values().forEach(PlainDeployments::mayComeIn);
		}
	}

	private static void mayComeIn(Resource resource) {
		var name = resource.getName();
		if (name.endsWith(".form")) {
			return;
		}
		if (!name.endsWith(".bpmn") && !name.endsWith(".dmn")) {
			throw refused("deployment.otherKind", name);
		}
		elements(root(resource)).forEach((element) -> {
			if (CODE_IN_ELEMENTS.contains(element.getLocalName())) {
				throw refused("deployment.code", name, element.getLocalName());
			}
			attributes(element).map(Node::getLocalName).filter(CODE_IN_ATTRIBUTES::contains).forEach((attribute) -> {
				throw refused("deployment.code", name, attribute);
			});
		});
	}

	private static Element root(Resource resource) {
		try {
			var documents = DocumentBuilderFactory.newInstance();
			documents.setNamespaceAware(true);
			documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var reader = documents.newDocumentBuilder();
			reader.setErrorHandler(null);
			return reader.parse(new ByteArrayInputStream(resource.getBytes())).getDocumentElement();
		}
		catch (SAXException | IOException unreadable) {
			throw refused("deployment.notXml", resource.getName());
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<Element> elements(Element root) {
		var below = root.getElementsByTagNameNS("*", "*");
		return Stream.concat(Stream.of(root),
				IntStream.range(0, below.getLength()).mapToObj((index) -> (Element) below.item(index)));
	}

	private static Stream<Node> attributes(Element element) {
		var all = element.getAttributes();
		return IntStream.range(0, all.getLength()).mapToObj(all::item);
	}

	private static Refusal refused(String reason, Object... about) {
		return Refused.noted(new NotPlain(reason, about));
	}

}
