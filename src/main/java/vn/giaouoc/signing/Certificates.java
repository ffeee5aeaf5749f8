package vn.giaouoc.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.keys.SignatureProvider;
import vn.giaouoc.signing.keys.SigningKey;
import vn.giaouoc.signing.keys.SoftwareKeys;

/**
 * Which certificate belongs to which person or unit, from when to when, and whether it may be signed with. Private keys are
 * never here: a row names the place that keeps one.
 *
 * <p>Source: Law on Electronic Transactions 20/2023/QH15 art. 22, 24; Decree 30/2020/NĐ-CP art. 32, 33 on keeping an
 * organisation's seal and its device.
 */
@Service
public class Certificates {

    /** The holder's own tool. */
    static final String OUTSIDE = "OUTSIDE";

    private static final int LIST = 200;

    private final CertificateRepository repository;
    private final Trust trust;
    private final CertificateKeeping keeping;
    private final SigningCertificates choice;
    private final List<SignatureProvider> providers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateRepository repository,
            Trust trust,
            CertificateKeeping keeping,
            SigningCertificates choice,
            List<SignatureProvider> providers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.trust = trust;
        this.keeping = keeping;
        this.choice = choice;
        this.providers = providers;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Whom we trust, as of a moment of the product's clock. */
    public TrustedCertificates trusted(Instant at) {
        return trust.at(at);
    }

    /** The actor's own certificates, newest first. */
    public List<CertificateView> own(Actor actor) {
        return repository.ofPerson(actor.person());
    }

    /** The certificate somebody would sign with; none if there is none yet. */
    public Optional<CertificateView> inUse(Holder holder) {
        return repository.held(holder).map(HeldCertificate::view);
    }

    /** Whether somebody who has no certificate gets one when it is first needed, as in the demonstration. */
    public boolean madeWhenNeeded(Holder holder) {
        return choice.madeWhenNeeded(holder);
    }

    /**
     * At most 200 certificates, those in use first.
     *
     * @param text part of a name, a unit's code, a subject
     * @throws Problem {@code signing.not-administrator}
     */
    public List<CertificateView> search(String text, Actor actor) {
        requireAdministrator(actor);
        return repository.search(text.strip(), LIST);
    }

    /** Places that keep keys, as set up here. */
    public List<String> providers() {
        return providers.stream()
                .filter(SignatureProvider::available)
                .map(SignatureProvider::name)
                .toList();
    }

    /**
     * Keys found at a provider, to choose from.
     *
     * @return by reference, the subject of each
     * @throws Problem {@code signing.not-administrator}, {@code signing.provider-unknown}, or what the provider says
     */
    public Map<String, String> keysAt(String provider, Actor actor) {
        requireAdministrator(actor);
        var keys = new java.util.TreeMap<String, String>();
        choice.provider(provider)
                .keys()
                .forEach(key -> keys.put(
                        key.reference(),
                        key.certificate().getSubjectX500Principal().getName()));
        return keys;
    }

    /**
     * From now on the holder signs with a key of a provider; an earlier certificate stays on record as replaced.
     *
     * @param reference name of the key at the provider; blank for a new key of the demonstration
     * @throws Problem {@code signing.not-administrator}, {@code signing.provider-unknown}, {@code signing.key-missing}, {@code
     *     signing.certificate-taken} if somebody else holds it, and those of a certificate that may not be signed with
     */
    public CertificateView register(Holder holder, String provider, String reference, Actor actor) {
        requireAdministrator(actor);
        if (provider.equals(SoftwareKeys.NAME) && reference.isBlank()) {
            return choice.issue(holder, actor.login(), clock.instant()).view();
        }
        var key = choice.provider(provider)
                .key(reference)
                .orElseThrow(() -> Problem.notFound("signing.key-missing", reference));
        if (holder.person() != null) {
            requireNames(key.certificate(), holder.name());
        }
        return keepUsable(holder, provider, key, actor);
    }

    private static void requireNames(X509Certificate certificate, String person) {
        var subject = certificate.getSubjectX500Principal().getName();
        if (!CertificateNames.same(subject, person)) {
            throw Problem.conflict("signing.certificate-not-own", X500.commonName(subject), person);
        }
    }

    /**
     * Registers a certificate whose key only the holder's own tool reaches.
     *
     * @param file certificate with those above it, PEM or DER
     * @throws Problem {@code signing.certificate-unreadable}, and as {@link #register}
     */
    public CertificateView registerOutside(Holder holder, byte[] file, Actor actor) {
        requireAdministrator(actor);
        var chain = X509.chain(file);
        if (holder.person() != null) {
            requireNames(chain.get(0), holder.name());
        }
        return keepUsable(holder, OUTSIDE, new SigningKey("", chain), actor);
    }

    /**
     * Registers the actor's own certificate, whose key only their own tool reaches. It must name them, and must not undo what an
     * administrator decided. As many share a name, it waits until an administrator has confirmed whose it is; until then they
     * sign with the one they have.
     *
     * @param file certificate with those above it, PEM or DER
     * @throws Problem {@code signing.certificate-not-own} if it names somebody else, {@code signing.certificate-suspended} while
     *     the one in use is suspended, {@code signing.certificate-revoked} if it was revoked here, {@code
     *     signing.certificate-known} if it is on record already, and as {@link #registerOutside}
     */
    public CertificateView registerOwn(byte[] file, Actor actor) {
        var chain = X509.chain(file);
        var subject = chain.get(0).getSubjectX500Principal().getName();
        var name = X500.commonName(subject).strip();
        requireNames(chain.get(0), actor.name());
        var sha256 = X509.sha256(X509.der(chain.get(0)));
        for (var earlier : own(actor)) {
            if (earlier.state() == CertificateView.State.SUSPENDED && earlier.heldTo() == null) {
                throw Problem.conflict("signing.certificate-suspended", actor.name());
            }
            if (earlier.state() == CertificateView.State.REVOKED
                    && earlier.sha256().equals(sha256)) {
                throw Problem.conflict("signing.certificate-revoked", name);
            }
        }
        if (repository.known(sha256, actor.person())) {
            throw Problem.conflict("signing.certificate-known", name);
        }
        var now = clock.instant();
        trust.requireUsable(chain, now);
        return keeping.await(
                Holder.person(actor.person(), actor.name(), actor.name()),
                OUTSIDE,
                new SigningKey("", chain),
                actor.login(),
                now);
    }

    /**
     * Suspends a certificate, makes it active again, or ends it for good. The holder may suspend their own. One that waits is
     * confirmed by making it active, and refused by ending it.
     *
     * @throws Problem {@code signing.not-administrator}; {@code signing.reason-missing}; {@code signing.certificate-unknown};
     *     {@code signing.certificate-taken}
     */
    public void move(UUID id, CertificateView.State state, @Nullable String reason, Actor actor) {
        var held = repository.find(id).orElseThrow(() -> Problem.notFound("signing.certificate-unknown"));
        var own = actor.person().equals(held.view().person());
        if (!own && !actor.has(Role.ADMIN)) {
            throw Problem.notFound("signing.certificate-unknown");
        }
        if (!own || state != CertificateView.State.SUSPENDED) {
            requireAdministrator(actor);
        }
        if (state != CertificateView.State.ACTIVE && (reason == null || reason.isBlank())) {
            throw Problem.invalid("signing.reason-missing");
        }
        transaction.executeWithoutResult(status -> {
            if (!moved(held.view(), state, reason, actor)) {
                throw Problem.notFound("signing.certificate-unknown");
            }
            events.publishEvent(new Auditable.Entry(
                    "signing.certificate-" + state.name().toLowerCase(java.util.Locale.ROOT),
                    actor.login(),
                    null,
                    null,
                    CertificateKeeping.subject(held.view()),
                    Map.of("certificate", held.view().sha256())));
        });
    }

    private boolean moved(CertificateView held, CertificateView.State state, @Nullable String reason, Actor actor) {
        var now = clock.instant();
        if (held.state() != CertificateView.State.WAITING) {
            return repository.move(held.id(), state, reason, actor.login(), now);
        }
        var confirmed = state == CertificateView.State.ACTIVE;
        if (!confirmed && state != CertificateView.State.REVOKED) {
            return false;
        }
        try {
            return keeping.decide(held, confirmed, reason, actor.login(), now);
        } catch (DuplicateKeyException anotherHolder) {
            throw Problem.conflict("signing.certificate-taken", held.subject());
        }
    }

    private CertificateView keepUsable(Holder holder, String provider, SigningKey key, Actor actor) {
        var now = clock.instant();
        trust.requireUsable(key.chain(), now);
        try {
            return keeping.keep(holder, provider, key, actor.login(), now);
        } catch (DuplicateKeyException anotherHolder) {
            throw Problem.conflict(
                    "signing.certificate-taken",
                    key.certificate().getSubjectX500Principal().getName());
        }
    }

    /** @throws Problem {@code signing.not-administrator} */
    public void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("signing.not-administrator");
        }
    }
}
