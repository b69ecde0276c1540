package org.dueregard.publication;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.dueregard.file.FileDownload;
import org.dueregard.file.FileNumber;
import org.dueregard.file.FileSize;
import org.dueregard.file.Pieces;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;

/**
 * The public side reads what is published and cannot reach a case.
 */
@AnalyzeClasses(packages = "org.dueregard", importOptions = ImportOption.DoNotIncludeTests.class)
class PublicSideTests {

	private static final String DOCUMENT = "org.dueregard.publication.document..";

	private static final String REGISTER = "org.dueregard.publication.register..";

	private static final String OPEN_DATA = "org.dueregard.publication.opendata..";

	private static final String VOCABULARY = "org.dueregard.shared..";

	private static final DescribedPredicate<JavaClass> NOT_OURS = DescribedPredicate
		.not(resideInAPackage("org.dueregard.."));

	private static final DescribedPredicate<JavaClass> WORDS = resideInAPackage(VOCABULARY)
		.or(DescribedPredicate.describe("choices of other rooms", JavaClass::isEnum));

	/** They give whatever they are handed, and can fetch nothing themselves. */
	private static final DescribedPredicate<JavaClass> WAYS_TO_GIVE_A_FILE = DescribedPredicate.describe("give a file",
			(each) -> List.of(FileDownload.class, FileNumber.class, FileSize.class, Pieces.class)
				.stream()
				.anyMatch(each::isEquivalentTo));

	@ArchTest
	static final ArchRule theDocumentKnowsWordsAlone = classes().that()
		.resideInAPackage(DOCUMENT)
		.should()
		.onlyDependOnClassesThat(NOT_OURS.or(WORDS).or(resideInAPackage(DOCUMENT)));

	@ArchTest
	static final ArchRule theRegisterKnowsTheDocumentAlone = classes().that()
		.resideInAPackage(REGISTER)
		.should()
		.onlyDependOnClassesThat(NOT_OURS.or(WORDS).or(WAYS_TO_GIVE_A_FILE).or(resideInAnyPackage(DOCUMENT, REGISTER)));

	@ArchTest
	static final ArchRule openDataKnowTheDocumentAndTheRegister = classes().that()
		.resideInAPackage(OPEN_DATA)
		.should()
		.onlyDependOnClassesThat(NOT_OURS.or(WORDS).or(resideInAnyPackage(DOCUMENT, REGISTER, OPEN_DATA)));

	@ArchTest
	static final ArchRule openDataAskNoDatabaseThemselves = noClasses().that()
		.resideInAPackage(OPEN_DATA)
		.should()
		.dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.core..")
			.or(DescribedPredicate.describe("hold connections", (each) -> each.getSimpleName().equals("Visitors"))));

	@ArchTest
	static final ArchRule noClassOfThePublicSideReachesADeskOrTheEngine = noClasses().that()
		.resideInAnyPackage(DOCUMENT, REGISTER, OPEN_DATA)
		.should()
		.transitivelyDependOnClassesThat(
				DescribedPredicate.<JavaClass>describe("are desks", (each) -> each.getSimpleName().endsWith("Desk"))
					.or(resideInAnyPackage("org.dueregard.workflow..", "org.camunda..", "org.springframework.data..")));

	@ArchTest
	static final ArchRule onlyTheVisitorsOpenConnections = noClasses().that()
		.resideInAnyPackage(DOCUMENT, REGISTER, OPEN_DATA)
		.and()
		.doNotHaveSimpleName("Visitors")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("javax.sql", "com.zaxxer..", "org.springframework.boot.autoconfigure.jdbc..",
				"org.springframework.beans.factory..", "org.springframework.context..", "org.flywaydb..");

	@ArchTest
	static final ArchRule nobodyThereIsGivenTheConnectionsOfOthers = noConstructors().that()
		.areDeclaredInClassesThat()
		.resideInAnyPackage(REGISTER, OPEN_DATA)
		.and()
		.areDeclaredInClassesThat()
		.areMetaAnnotatedWith(Component.class)
		.should()
		.haveRawParameterTypes(DescribedPredicate.describe("that ask a database",
				(types) -> types.stream()
					.anyMatch((type) -> type.getPackageName().startsWith("org.springframework.jdbc")
							|| type.isAssignableTo("javax.sql.DataSource"))));

	@ArchTest
	static final ArchRule noPublicPageAsksADatabase = noClasses().that()
		.resideInAPackage("org.dueregard.publication..")
		.and()
		.areAnnotatedWith(Controller.class)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql", "org.springframework.jdbc..", "org.springframework.data..");

}
