package org.dueregard;

import java.sql.Array;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ConverterBuilder;
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
		return Stream
			.of(stored(Long.class, AssessmentId.class, AssessmentId::new, AssessmentId::value),
					stored(String.class, Reference.class, Reference::new, Reference::value),
					stored(String.class, BodyId.class, BodyId::new, BodyId::value),
					stored(String.class, OfficerId.class, OfficerId::new, OfficerId::value),
					stored(String.class, CharacteristicCode.class, CharacteristicCode::new, CharacteristicCode::value))
			.flatMap(List::stream)
			.toList();
	}

	private static <B, T> List<GenericConverter> stored(Class<B> bare, Class<T> type, Function<B, T> reading,
			Function<T, B> writing) {
		return List.copyOf(ConverterBuilder.reading(bare, type, reading).andWriting(writing).getConverters());
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

}
