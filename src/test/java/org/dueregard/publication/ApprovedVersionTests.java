package org.dueregard.publication;

import org.dueregard.DueRegardTest;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.signoff.ApprovedVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DueRegardTest
@Transactional
class ApprovedVersionTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	ApprovedVersion approvedVersion;

	@Autowired
	PublicationDesk desk;

	@Autowired
	JdbcClient jdbc;

	LibraryClosure closure;

	@BeforeEach
	void givenALibrary() {
		this.closure = new LibraryClosure(this.context);
	}

	@Test
	void theHashIsThatOfTheStoredText() {
		var id = this.closure.approved().id();

		var document = this.jdbc.sql("select document from snapshot where assessment = ?")
			.param(id.value())
			.query(String.class)
			.single();

		assertThat(this.approvedVersion.hash(id)).matches("[0-9a-f]{64}").isEqualTo(CanonicalJson.sha256(document));
	}

	@Test
	void theSameTextNeverGivesTheSameHashSoThatNobodyCanTryOutWhatIsHidden() {
		var id = this.closure.approved().id();
		var first = this.approvedVersion.hash(id);

		var second = this.approvedVersion.freeze(id);

		assertThat(second).isNotEqualTo(first).isEqualTo(this.approvedVersion.hash(id));
	}

	@Test
	void everyFreezeKeepsTheVersionsBeforeIt() {
		var id = this.closure.approved().id();
		this.closure.plainSummary = "The second text.";
		this.closure.sign(id);

		var documents = this.jdbc.sql("select document from snapshot where assessment = ? order by version")
			.param(id.value())
			.query(String.class)
			.list();

		assertThat(documents).hasSize(2);
		assertThat(documents.get(0)).contains("who uses Thornby library").doesNotContain("The second text.");
		assertThat(documents.get(1)).contains("The second text.");
	}

	@Test
	void aFrozenTextThatWasTamperedWithIsRefusedEverywhere() {
		var id = this.closure.decided().id();

		this.jdbc.sql("update snapshot set document = replace(document, 'Thornby', 'Barnby') where assessment = ?")
			.param(id.value())
			.update();

		assertThatExceptionOfType(FrozenTextChanged.class).isThrownBy(() -> this.approvedVersion.hash(id));
		assertThatExceptionOfType(FrozenTextChanged.class).isThrownBy(() -> this.desk.approved(id));
		assertThatExceptionOfType(FrozenTextChanged.class)
			.isThrownBy(() -> this.desk.clear(id, LibraryClosure.clearance(null, null, null, true)));
		assertThatExceptionOfType(FrozenTextChanged.class).isThrownBy(() -> this.desk.publish(id));
	}

	@Test
	void onlyTheVersionThatWasDecidedOnIsPublished() {
		var id = this.closure.decided().id();
		this.closure.finding = "Two thirds of the visitors are under 16.";
		this.closure.assess(id);
		this.approvedVersion.freeze(id);

		assertThatExceptionOfType(NotDecidedOn.class)
			.isThrownBy(() -> this.desk.clear(id, LibraryClosure.clearance(null, null, null, true)));
		assertThatExceptionOfType(NotDecidedOn.class).isThrownBy(() -> this.desk.publish(id));
	}

	@Test
	void officersAreFrozenByRoleAndNeverByName() {
		var id = this.closure.approved().id();

		var document = this.jdbc.sql("select document from snapshot where assessment = ?")
			.param(id.value())
			.query(String.class)
			.single();

		assertThat(document).contains("\"role\":\"DIRECTOR\"", "Homework clubs are full every day.");
		assertThat(document).doesNotContain(LibraryClosure.AUTHOR, LibraryClosure.SPECIALIST, LibraryClosure.SIGNATORY);
	}

	@Test
	void whatIsFrozenIsExactToTheLastPerson() {
		var id = this.closure.approved().id();

		var document = this.jdbc.sql("select document from snapshot where assessment = ?")
			.param(id.value())
			.query(String.class)
			.single();

		assertThat(document).contains("{\"number\":1337,\"precision\":\"EXACT\"}");
		assertThat(CanonicalJson.write(CanonicalJson.read(document, ApprovedVersions.Sealed.class)))
			.isEqualTo(document);
	}

}
