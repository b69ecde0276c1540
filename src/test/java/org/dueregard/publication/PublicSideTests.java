package org.dueregard.publication;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The public side reads what is published and cannot reach a case.
 */
@AnalyzeClasses(packages = "org.dueregard", importOptions = ImportOption.DoNotIncludeTests.class)
class PublicSideTests {

	@ArchTest
	static final ArchRule noPublicPageReachesADesk = noClasses().that()
		.resideInAPackage("..publication")
		.and()
		.areAnnotatedWith(Controller.class)
		.should()
		.transitivelyDependOnClassesThat()
		.haveSimpleNameEndingWith("Desk");

	@ArchTest
	static final ArchRule noPublicPageAsksADatabase = noClasses().that()
		.resideInAPackage("..publication")
		.and()
		.areAnnotatedWith(Controller.class)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql", "org.springframework.jdbc..", "org.springframework.data..");

}
