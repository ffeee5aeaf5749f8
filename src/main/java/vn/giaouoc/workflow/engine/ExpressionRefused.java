package vn.giaouoc.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** An expression of a drawing asked for something that expressions may not do. */
public class ExpressionRefused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    ExpressionRefused(String what) {
        super("expressions may only read variables, not " + what);
    }
}
