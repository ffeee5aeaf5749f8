package vn.giaouoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolderKeyTests {

    @Test
    void aTaskIsAddressedToThePostAndToItsPowersForTheDocument() {
        assertThat(HolderKey.addressedTo("CDVH", "HEAD", "COVENANT", "EMULATION"))
                .extracting(HolderKey::value)
                .containsExactly(
                        "unit:CDVH:HEAD",
                        "unit:CDVH:HEAD:type=COVENANT",
                        "unit:CDVH:HEAD:field=EMULATION",
                        "unit:CDVH:HEAD:type=COVENANT:field=EMULATION");
    }

    @Test
    void aTaskWithoutSigningPowerIsAddressedToThePostAlone() {
        assertThat(HolderKey.addressedTo("TCT", "OFFICE", null, null))
                .extracting(HolderKey::value)
                .containsExactly("unit:TCT:OFFICE");
    }
}
