package org.dueregard;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The engine stays behind its border.
 */
@AnalyzeClasses(packages = "org.dueregard", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBorderTests {

	@ArchTest
	static final ArchRule theEngineIsKnownToTheWorkflowAlone = noClasses().that()
		.resideOutsideOfPackage("org.dueregard.workflow..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	@ArchTest
	static final ArchRule nobodyLooksAtTheWorkflow = noClasses().that()
		.resideOutsideOfPackage("org.dueregard.workflow..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.dueregard.workflow..");

}
