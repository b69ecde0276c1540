package org.dueregard;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Has the engine's web interfaces use the engine of the application under test: they ask
 * for the one that was made last in this virtual machine, which may be another test's.
 */
class OneEngine implements TestExecutionListener {

	@Override
	public void beforeTestClass(TestContext test) {
		var engine = test.getApplicationContext().getBean(ProcessEngine.class);
		ProcessEngines.registerProcessEngine(engine);
	}

}
