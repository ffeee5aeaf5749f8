package vn.giaouoc.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.keys.RemoteKeys;
import vn.giaouoc.signing.keys.RemoteService;
import vn.giaouoc.signing.keys.SoftwareKeys;
import vn.giaouoc.signing.keys.TokenKeys;
import vn.giaouoc.signing.pades.HttpTimeStamps;
import vn.giaouoc.signing.pades.LongTermCopy;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.pades.TimeStamps;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class SigningConfiguration {

    /** Beside the embedded database only: keys in files are for looking on, not for offices. */
    @Bean
    @Conditional(WithoutGivenDatabase.class)
    SoftwareKeys softwareKeys(@Value("${giaouoc.data:data}") Path folder) {
        return new SoftwareKeys(folder.resolve("keys"));
    }

    @Bean
    @ConditionalOnProperty("giaouoc.signing.token.library")
    TokenKeys tokenKeys(SigningSettings settings) {
        var token = Objects.requireNonNull(settings.token());
        return new TokenKeys(token.library(), token.slot(), () -> secret(token.pinFile()));
    }

    @Bean
    @ConditionalOnProperty("giaouoc.signing.remote.url")
    RemoteKeys remoteKeys(SigningSettings settings) {
        var remote = Objects.requireNonNull(settings.remote());
        var pinFile = remote.pinFile();
        return new RemoteKeys(new RemoteService(
                remote.url(),
                remote.clientId(),
                () -> secret(remote.secretFile()),
                pinFile == null ? null : () -> secret(pinFile),
                remote.timeout()));
    }

    /** Read each time it is needed, so that it lies in no memory in between. */
    private static char[] secret(Path file) {
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("secret in " + file, unreadable);
        }
    }

    @Bean
    PadesSigner padesSigner(java.util.Optional<SoftwareKeys> software, SigningSettings settings) {
        return new PadesSigner(timeStamps(software, settings));
    }

    @Bean
    LongTermCopy longTermCopy(java.util.Optional<SoftwareKeys> software, SigningSettings settings) {
        return new LongTermCopy(timeStamps(software, settings));
    }

    private static TimeStamps timeStamps(java.util.Optional<SoftwareKeys> software, SigningSettings settings) {
        if (settings.tsa() != null) {
            return new HttpTimeStamps(settings.tsa());
        }
        return software.map(SoftwareKeys::timeStamps).orElse(now -> {
            throw Problem.conflict("signing.no-time-stamps");
        });
    }

    static final class WithoutGivenDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }
}
