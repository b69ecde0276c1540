package org.dueregard.workflow;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives every process the tenant of the body it is for: the author's, or that of the
 * process that called it.
 */
class BodyOfTheCase implements TenantIdProvider {

	private final ObjectProvider<Officers> officers;

	BodyOfTheCase(ObjectProvider<Officers> officers) {
		this.officers = officers;
	}

	@Override
	public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		if (context.getSuperExecution() != null) {
			return context.getSuperExecution().getTenantId();
		}
		var known = this.officers.getObject();
		return known.acting().flatMap(known::find).map(Officer::body).map(BodyId::value).orElse(null);
	}

	@Override
	public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
		return null;
	}

	@Override
	public @Nullable String provideTenantIdForHistoricDecisionInstance(
			TenantIdProviderHistoricDecisionInstanceContext context) {
		return null;
	}

}
