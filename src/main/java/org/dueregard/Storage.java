package org.dueregard;

import java.sql.Array;
import java.util.List;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.convert.MappingJdbcConverter;
import org.springframework.data.jdbc.core.convert.RelationResolver;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * How our ids are written into the tables: as their bare value.
 */
@Configuration(proxyBeanMethods = false)
class Storage extends AbstractJdbcConfiguration {

	@Override
	protected List<?> userConverters() {
		return List.of(new ReadAssessmentId(), new WriteAssessmentId(), new ReadReference(), new WriteReference(),
				new ReadBodyId(), new WriteBodyId(), new ReadOfficerId(), new WriteOfficerId(),
				new ReadCharacteristicCode(), new WriteCharacteristicCode());
	}

	/**
	 * All our arrays are of text. Said outright, because the array of an id of ours has
	 * no type that PostgreSQL knows.
	 */
	@Bean
	@Override
	public JdbcConverter jdbcConverter(JdbcMappingContext mappingContext, NamedParameterJdbcOperations operations,
			@Lazy RelationResolver relationResolver, JdbcCustomConversions conversions, Dialect dialect) {
		return new MappingJdbcConverter(mappingContext, relationResolver, conversions,
				(values) -> operations.getJdbcOperations()
					.execute((ConnectionCallback<Array>) (connection) -> connection.createArrayOf("varchar", values)));
	}

	@ReadingConverter
	static class ReadAssessmentId implements Converter<Long, AssessmentId> {

		@Override
		public AssessmentId convert(Long value) {
			return new AssessmentId(value);
		}

	}

	@WritingConverter
	static class WriteAssessmentId implements Converter<AssessmentId, Long> {

		@Override
		public Long convert(AssessmentId id) {
			return id.value();
		}

	}

	@ReadingConverter
	static class ReadReference implements Converter<String, Reference> {

		@Override
		public Reference convert(String value) {
			return new Reference(value);
		}

	}

	@WritingConverter
	static class WriteReference implements Converter<Reference, String> {

		@Override
		public String convert(Reference written) {
			return written.value();
		}

	}

	@ReadingConverter
	static class ReadBodyId implements Converter<String, BodyId> {

		@Override
		public BodyId convert(String value) {
			return new BodyId(value);
		}

	}

	@WritingConverter
	static class WriteBodyId implements Converter<BodyId, String> {

		@Override
		public String convert(BodyId written) {
			return written.value();
		}

	}

	@ReadingConverter
	static class ReadOfficerId implements Converter<String, OfficerId> {

		@Override
		public OfficerId convert(String value) {
			return new OfficerId(value);
		}

	}

	@WritingConverter
	static class WriteOfficerId implements Converter<OfficerId, String> {

		@Override
		public String convert(OfficerId written) {
			return written.value();
		}

	}

	@ReadingConverter
	static class ReadCharacteristicCode implements Converter<String, CharacteristicCode> {

		@Override
		public CharacteristicCode convert(String value) {
			return new CharacteristicCode(value);
		}

	}

	@WritingConverter
	static class WriteCharacteristicCode implements Converter<CharacteristicCode, String> {

		@Override
		public String convert(CharacteristicCode written) {
			return written.value();
		}

	}

}
