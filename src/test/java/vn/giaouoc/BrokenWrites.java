package vn.giaouoc;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AbstractAdvisingBeanPostProcessor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Watches which writes stand in a transaction that a test breaks on purpose. */
@Component
public class BrokenWrites extends AbstractAdvisingBeanPostProcessor {

    private static final String OWN = "vn.giaouoc.";
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean breaking;

    BrokenWrites() {
        advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class),
                (MethodInterceptor) BrokenWrites::entered);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ConfigurableTransactionManager manager) {
            manager.addListener(new Begun());
        }
        return super.postProcessAfterInitialization(bean, name);
    }

    /** From now on a roll-back is the test's doing, or no longer is. */
    public static void breaking(boolean now) {
        breaking = now;
    }

    static void forget() {
        SEEN.clear();
    }

    static Set<String> seen() {
        return new TreeSet<>(SEEN);
    }

    private static Object entered(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            trace().names.add(name(call));
        }
        return call.proceed();
    }

    private static String name(MethodInvocation call) {
        var owner = call.getMethod().getDeclaringClass().getName();
        return owner.substring(OWN.length()) + "." + call.getMethod().getName();
    }

    private static Trace trace() {
        for (var one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Trace trace) {
                return trace;
            }
        }
        var trace = new Trace();
        TransactionSynchronizationManager.registerSynchronization(trace);
        return trace;
    }

    /** Names the method that began a transaction by a template. */
    private static final class Begun implements TransactionExecutionListener {

        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            if (failure == null && TransactionSynchronizationManager.isSynchronizationActive()) {
                StackWalker.getInstance().walk(Begun::caller).ifPresent(trace().names::add);
            }
        }

        private static Optional<String> caller(Stream<StackWalker.StackFrame> frames) {
            return frames.dropWhile(frame -> !frame.getClassName().equals(TransactionTemplate.class.getName()))
                    .filter(frame -> frame.getClassName().startsWith(OWN))
                    .findFirst()
                    .map(frame -> frame.getClassName().substring(OWN.length()) + "." + frame.getMethodName());
        }
    }

    /** The writes of one transaction. */
    private static final class Trace implements TransactionSynchronization {

        private final Set<String> names = new TreeSet<>();

        @Override
        public void afterCompletion(int status) {
            if (breaking && status != STATUS_COMMITTED) {
                SEEN.addAll(names);
            }
        }
    }
}
