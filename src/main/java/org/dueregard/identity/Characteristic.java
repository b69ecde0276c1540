package org.dueregard.identity;

import org.dueregard.shared.CharacteristicCode;

/**
 * A characteristic as one body assesses it on a given day.
 *
 * @param code its id
 * @param label as officers and the public read it
 * @param firstAimOnly whether the duty covers only the first aim: marriage and civil
 * partnership, Equality Act 2010 s.149(7) and Part 5
 */
public record Characteristic(CharacteristicCode code, String label, boolean firstAimOnly) {
}
