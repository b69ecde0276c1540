package org.dueregard.publication.document;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Goes through every text and every count of a document, wherever it stands, so that no
 * new part of it can be forgotten. Ids, days and choices are no texts.
 */
public final class Texts {

	private final UnaryOperator<String> text;

	private final UnaryOperator<PeopleCount> count;

	private Texts(UnaryOperator<String> text, UnaryOperator<PeopleCount> count) {
		this.text = text;
		this.count = count;
	}

	/**
	 * Every text of a document in its order.
	 */
	public static List<String> in(Record document) {
		var found = new ArrayList<String>();
		new Texts((text) -> {
			found.add(text);
			return text;
		}, UnaryOperator.identity()).rewrite(document);
		return found;
	}

	/**
	 * Every count of a document in its order.
	 */
	static List<PeopleCount> countsIn(Record document) {
		var found = new ArrayList<PeopleCount>();
		new Texts(UnaryOperator.identity(), (count) -> {
			found.add(count);
			return count;
		}).rewrite(document);
		return found;
	}

	/**
	 * A copy of the document with every text and every count replaced.
	 */
	public static <R extends Record> R rewritten(R document, UnaryOperator<String> text,
			UnaryOperator<PeopleCount> count) {
		return new Texts(text, count).rewrite(document);
	}

	@SuppressWarnings("unchecked")
	private <R extends Record> R rewrite(R document) {
		var components = document.getClass().getRecordComponents();
		var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		var values = new ArrayList<@Nullable Object>();
		try {
			for (var component : components) {
				values.add(rewrite(component.getAccessor().invoke(document)));
			}
			return (R) document.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Not a document: " + document.getClass(), ex);
		}
	}

	private @Nullable Object rewrite(@Nullable Object value) {
		if (value instanceof String string) {
			return this.text.apply(string);
		}
		if (value instanceof PeopleCount number) {
			return this.count.apply(number);
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::rewrite).toList();
		}
		return isPart(value) ? rewrite((Record) value) : value;
	}

	private static boolean isPart(@Nullable Object value) {
		return value instanceof Record && value.getClass().getPackage().equals(Snapshot.class.getPackage());
	}

}
