package vn.giaouoc.signing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.signing.keys.SigningKey;

/** Puts a certificate on record as the one its holder signs with; an earlier one stays as replaced. */
@Component
class CertificateKeeping {

    private final CertificateRepository repository;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CertificateKeeping(
            CertificateRepository repository, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.repository = repository;
        this.transaction = transaction;
        this.events = events;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else holds it, or the holder got one meanwhile */
    CertificateView keep(Holder holder, String provider, SigningKey key, String login, Instant at) {
        var view = view(holder, provider, key, CertificateView.State.ACTIVE, at);
        transaction.executeWithoutResult(status -> {
            repository
                    .held(holder)
                    .ifPresent(earlier ->
                            repository.move(earlier.view().id(), CertificateView.State.REPLACED, null, login, at));
            insert(view, key, login, "signing.certificate-registered");
        });
        return view;
    }

    /** The same, but nothing changes until an administrator has confirmed it. */
    CertificateView await(Holder holder, String provider, SigningKey key, String login, Instant at) {
        var view = view(holder, provider, key, CertificateView.State.WAITING, at);
        transaction.executeWithoutResult(status -> insert(view, key, login, "signing.certificate-waiting"));
        return view;
    }

    private void insert(CertificateView view, SigningKey key, String login, String action) {
        repository.insert(view, key.chain(), login);
        events.publishEvent(new Auditable.Entry(
                action,
                login,
                null,
                null,
                subject(view),
                Map.of("certificate", view.sha256(), "provider", view.provider())));
    }

    /**
     * An administrator confirms a waiting one, which takes the place of the one in use, or refuses it; inside a transaction.
     *
     * @return false if it does not wait any more
     */
    boolean decide(CertificateView waiting, boolean confirmed, @Nullable String reason, String login, Instant at) {
        if (!confirmed) {
            return repository.refuse(waiting.id(), reason, login, at);
        }
        repository
                .held(new Holder(waiting.person(), waiting.unit(), waiting.name(), waiting.name()))
                .ifPresent(earlier ->
                        repository.move(earlier.view().id(), CertificateView.State.REPLACED, null, login, at));
        return repository.confirm(waiting.id(), login, at);
    }

    private static CertificateView view(
            Holder holder, String provider, SigningKey key, CertificateView.State state, Instant at) {
        var certificate = key.certificate();
        return new CertificateView(
                Ids.next(),
                holder.person(),
                holder.unit(),
                holder.name(),
                provider,
                key.reference(),
                X509.sha256(X509.der(certificate)),
                certificate.getSerialNumber().toString(16),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                at,
                state == CertificateView.State.WAITING ? at : null,
                state,
                at,
                null);
    }

    /** Under which the audit knows its holder. */
    static String subject(CertificateView view) {
        return view.person() != null ? "person:" + view.person() : "unit:" + view.unit();
    }
}
