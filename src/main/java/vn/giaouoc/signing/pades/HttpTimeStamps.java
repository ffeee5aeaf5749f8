package vn.giaouoc.signing.pades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A time stamp authority reached by HTTP (RFC 3161). Its answer must match the question, nonce included. */
public final class HttpTimeStamps implements TimeStamps {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST = 64 * 1024;

    private final URI address;
    private final LimitedHttp http = new LimitedHttp(TIMEOUT, LONGEST);

    public HttpTimeStamps(URI address) {
        this.address = address;
    }

    @Override
    public TSPSource at(Instant now) {
        return this::stamp;
    }

    private TimestampBinary stamp(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var question = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
            var answer = new TimeStampResponse(ask(question.getEncoded()));
            answer.validate(question);
            var token = answer.getTimeStampToken();
            if (token == null) {
                throw new DSSException("no time stamp: " + answer.getStatusString());
            }
            return new TimestampBinary(token.getEncoded());
        } catch (IOException | TSPException failure) {
            throw new DSSException("time stamp service " + address.getHost(), failure);
        }
    }

    private byte[] ask(byte[] question) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        try {
            var response = http.send(request);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
