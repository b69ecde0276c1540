package org.dueregard.workflow;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives every process the tenant of the body it is for: the author's, that of the process
 * that called it, or the one somebody asks.
 */
class BodyOfTheCase implements TenantIdProvider {

	private final ObjectProvider<Officers> officers;

	private final ObjectProvider<RequestDesk> requests;

	BodyOfTheCase(ObjectProvider<Officers> officers, ObjectProvider<RequestDesk> requests) {
		this.officers = officers;
		this.requests = requests;
	}

	@Override
	public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		if (context.getSuperExecution() != null) {
			return context.getSuperExecution().getTenantId();
		}
		var request = ProcessVariable.REQUEST_ID.of(context.getVariables());
		if (request.isPresent()) {
			return this.requests.getObject().get(new RequestId(request.get())).body().value();
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
