package vn.giaouoc.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.Causes;

/**
 * Every failure of a call under {@code /api/} as a problem: the foreseen ones with their code, the rest as a number under which
 * the log tells more.
 */
@Component
class ApiRefusals implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);

    private final ApiProblems problems;

    ApiRefusals(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1; // after those whose reader is gone
    }

    /** What is sent: status, code and what the text speaks of. */
    record Refusal(int status, String code, List<?> args) {

        static Refusal of(int status, String code, Object... args) {
            return new Refusal(status, code, List.of(args));
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.holds(request)) {
            return null;
        }
        try {
            var foreseen = Causes.problem(failure);
            if (foreseen.isPresent()) {
                problems.write(request, response, foreseen.get());
            } else {
                var refusal = refusal(failure, request, response);
                problems.write(
                        request,
                        response,
                        refusal.status(),
                        refusal.code(),
                        refusal.args().toArray());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static Refusal refusal(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof Malformed malformed) {
            return new Refusal(400, malformed.code(), malformed.args());
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Refusal.of(400, "web.parameter-unusable", mismatch.getName());
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Refusal.of(400, "web.parameter-missing", missing.getParameterName());
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return Refusal.of(400, "web.parameter-missing", missing.getRequestPartName());
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return Refusal.of(400, "web.parameter-missing", missing.getHeaderName());
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return Refusal.of(413, "web.file-too-large");
        }
        if (failure instanceof MultipartException) {
            return Refusal.of(400, "web.body-unreadable");
        }
        return protocol(failure, request, response);
    }

    private static Refusal protocol(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException) {
            return Refusal.of(404, "security.no-such-address");
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            var allowed = method.getSupportedMethods();
            if (allowed != null) {
                response.setHeader("Allow", String.join(", ", allowed));
            }
            return Refusal.of(405, "web.method-not-supported", method.getMethod());
        }
        if (failure instanceof HttpMediaTypeNotSupportedException) {
            return Refusal.of(415, "web.media-type-not-supported");
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return Refusal.of(406, "web.not-acceptable");
        }
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof QueryTimeoutException
                || failure instanceof TransientDataAccessException) {
            LOG.warn("Database not available for {} {}", request.getMethod(), request.getRequestURI(), failure);
            response.setHeader("Retry-After", "5");
            return Refusal.of(503, "web.try-again");
        }
        if (Causes.valueOutOfRange(failure)) {
            LOG.warn("A value out of range for {} {}", request.getMethod(), request.getRequestURI(), failure);
            return Refusal.of(422, "web.value-out-of-range");
        }
        var reference = Ids.next().toString();
        LOG.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return Refusal.of(500, "web.internal-failure", reference);
    }

    private static Refusal unreadable(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLong) {
                return Refusal.of(413, "web.body-too-large", BodyLimit.MOST_BYTES / 1024);
            }
            if (cause instanceof Problem problem) {
                return new Refusal(422, problem.code(), problem.args());
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return Refusal.of(400, "web.unknown-field", unknown.getPropertyName());
            }
            if (cause instanceof DatabindException databind
                    && !databind.getPath().isEmpty()) {
                return Refusal.of(400, "web.field-unusable", path(databind.getPath()));
            }
        }
        return Refusal.of(400, "web.body-unreadable");
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
