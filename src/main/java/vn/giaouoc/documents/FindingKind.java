package vn.giaouoc.documents;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is seen in a file and has to be known before it goes forward. */
public enum FindingKind {
    /** Insertions, deletions and moves that nobody accepted or refused yet. */
    TRACKED_CHANGES(Weight.ATTENTION),
    COMMENTS(Weight.ATTENTION),
    /** Text, slides, sheets or rows that do not show. */
    HIDDEN_TEXT(Weight.ATTENTION),
    /** Another document that is taken in when the file is opened. */
    FOREIGN_CONTENT(Weight.ATTENTION),
    /** Fetched from elsewhere when the file is opened. */
    EXTERNAL_LINKS(Weight.ATTENTION),
    FORM_FIELDS(Weight.NOTE),
    DAMAGED_FONTS(Weight.ATTENTION),
    /** The reader's machine chooses the letters, so the pages may look different elsewhere. */
    FONTS_NOT_EMBEDDED(Weight.NOTE),
    /** Signatures that came with the file; it is never rewritten. */
    SIGNATURES(Weight.NOTE),
    /** Pages that are only pictures; counted. */
    NO_TEXT_LAYER(Weight.NOTE),
    /** Pages whose text was recognised by OCR and may be wrong; counted. */
    RECOGNISED(Weight.NOTE),
    /** Written in TCVN3 (ABC); converted for reading and search only. */
    TCVN3(Weight.NOTE),
    /** Written in VNI; converted for reading and search only. */
    VNI(Weight.NOTE),
    /** Written in windows-1258; converted for reading and search only. */
    WINDOWS_1258(Weight.NOTE),
    /** Only part of the text could be read. */
    INCOMPLETE(Weight.NOTE),
    MACROS(Weight.BLOCKS),
    JAVASCRIPT(Weight.BLOCKS),
    /** Starts a program, sends a form or opens another file. */
    ACTIONS(Weight.BLOCKS),
    EMBEDDED_FILES(Weight.BLOCKS),
    /** A form description that shows other pages than those that are signed. */
    XFA(Weight.BLOCKS),
    /** Layers of a PDF that can be switched on and off: print and screen may differ. */
    LAYERS(Weight.BLOCKS),
    /**
     * MẬT, TỐI MẬT or TUYỆT MẬT stands at the head of the first page.
     *
     * <p>Source: Law on the Protection of State Secrets 117/2025/QH15: such papers are not handled on an ordinary
     * system.
     */
    SECRECY_MARK(Weight.BLOCKS);

    /** What a finding means for the file's way. */
    public enum Weight {
        /** Good to know. */
        NOTE,
        /** The reader should look before going on. */
        ATTENTION,
        /** The version cannot be approved; a clean one is needed. */
        BLOCKS
    }

    /** Those that keep a version from being approved. */
    static final Set<FindingKind> BLOCKING =
            Stream.of(values()).filter(kind -> kind.weight == Weight.BLOCKS).collect(Collectors.toUnmodifiableSet());

    private final Weight weight;

    FindingKind(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
