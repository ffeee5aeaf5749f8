package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.Causes;

/**
 * Refusals on pages. A form comes back filled, with the reason above it; all else gets a page of its own that says what happened,
 * why, and what to do next.
 */
@ControllerAdvice(basePackageClasses = Pages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(PageRefusals.class);
    private static final Map<Problem.Kind, HttpStatus> STATUS = Map.of(
            Problem.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
            Problem.Kind.NOT_ALLOWED, HttpStatus.FORBIDDEN,
            Problem.Kind.CONFLICT, HttpStatus.CONFLICT,
            Problem.Kind.INVALID, HttpStatus.UNPROCESSABLE_CONTENT,
            Problem.Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
            Problem.Kind.WRONG_TYPE, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            Problem.Kind.TOO_OFTEN, HttpStatus.TOO_MANY_REQUESTS);

    private final Pages pages;

    PageRefusals(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Problem.class)
    @Nullable
    Object refused(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var back = request.getParameter("_back");
        if (request.getMethod().equals("POST") && back != null && request.getHeader("HX-Request") == null) {
            return pages.refused(request, problem, Pages.local(back, "/"));
        }
        return error(
                STATUS.getOrDefault(problem.kind(), HttpStatus.UNPROCESSABLE_CONTENT),
                pages.detail(request, problem),
                response);
    }

    /** An unreadable id, day or number in the address names nothing. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    Object unreadable(Exception unreadable, HttpServletRequest request, HttpServletResponse response) {
        var back = request.getParameter("_back");
        if (request.getMethod().equals("POST") && back != null) {
            var field = unreadable instanceof MethodArgumentTypeMismatchException mismatch
                    ? mismatch.getName()
                    : ((MissingServletRequestParameterException) unreadable).getParameterName();
            var problem = Problem.invalid("web.form-unreadable")
                    .withFields(java.util.List.of(new Problem.Field(field, "web.field-unreadable")));
            return pages.refused(request, problem, Pages.local(back, "/"));
        }
        return error(HttpStatus.NOT_FOUND, null, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return error(HttpStatus.CONTENT_TOO_LARGE, pages.text(request, "upload-too-large"), response);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object broken(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof org.springframework.web.ErrorResponse known) {
            return error(HttpStatus.valueOf(known.getStatusCode().value()), null, response);
        }
        var foreseen = Causes.problem(failure);
        if (foreseen.isPresent()) {
            return refused(foreseen.get(), request, response);
        }
        if (failure instanceof MultipartException) {
            return refused(Problem.invalid("web.form-unreadable"), request, response);
        }
        if (Causes.valueOutOfRange(failure)) {
            LOG.warn("A value out of range for {} {}", request.getMethod(), request.getRequestURI(), failure);
            return refused(Problem.invalid("web.value-out-of-range"), request, response);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return error(HttpStatus.INTERNAL_SERVER_ERROR, null, response);
    }

    private static ModelAndView error(HttpStatus status, @Nullable String detail, HttpServletResponse response) {
        response.setStatus(status.value());
        return Pages.show("error/page", new ErrorPage(status.value(), detail));
    }
}
