package org.dueregard.subscription;

import javax.sql.DataSource;

import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.publication.NewsKind;
import org.dueregard.publication.RegisterNews;
import org.dueregard.shared.BodyId;
import org.dueregard.workbench.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * What all read is asked for once, however many they are.
 */
@DueRegardTest
class NewsStatementsTests {

	@Autowired
	Casework casework;

	@Autowired
	County county;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Autowired
	News news;

	@Autowired
	NewsBook book;

	@Autowired
	TransactionTemplate transaction;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from subscription").update();
		this.jdbc.sql("delete from subscription_news").update();
		this.jdbc.sql("delete from letter where address like 'many%'").update();
	}

	/**
	 * A letter is one row, its link and the job that sends it are two more.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ASSESSMENT | ''            | AT_ONCE | 3
			SEARCH     | ?words=avocet | AT_ONCE | 3
			SEARCH     | ?words=avocet | WEEKLY  | 0
			BODY       | council       | WEEKLY  | 0
			""")
	void oneMoreReaderCostsTheirLetterAndNoMore(TopicKind kind, String subject, Rhythm rhythm, int most)
			throws Exception {
		this.county.settle();
		var avocet = this.casework.register(County.COUNCIL, proposal("Fewer avocet crossings"))
			.published()
			.reference()
			.value();
		var about = (kind == TopicKind.ASSESSMENT) ? avocet : subject;

		Reader.many(this.jdbc, 10, kind, about, rhythm);
		var few = statements(avocet);
		Reader.many(this.jdbc, 30, kind, about, rhythm);
		var many = statements(avocet);

		assertThat((many - few) / 20.0).isLessThanOrEqualTo(most);
	}

	private int statements(String reference) throws Exception {
		return new Statements(this.database).of(() -> {
			this.jdbc.sql("delete from subscription_digest").update();
			this.jdbc.sql("delete from subscription_found").update();
			this.jdbc.sql("delete from subscription_news").update();
			var news = new RegisterNews(reference, new BodyId(County.COUNCIL), NewsKind.REVIEWED);
			this.news.tell(this.transaction.execute((status) -> this.book.enter(news).orElseThrow()));
		});
	}

}
