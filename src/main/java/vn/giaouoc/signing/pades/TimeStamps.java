package vn.giaouoc.signing.pades;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Instant;

/** A time stamp authority by RFC 3161. */
@FunctionalInterface
public interface TimeStamps {

    /** @param now of the product's clock; an authority elsewhere has its own */
    TSPSource at(Instant now);
}
