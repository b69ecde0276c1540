package org.dueregard.signoff;

import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was decided on the version that one round of the chain approved.
 */
@Table("decision")
record DecisionTaken(int round, @Embedded.Empty RecordDecision decision) {

}
