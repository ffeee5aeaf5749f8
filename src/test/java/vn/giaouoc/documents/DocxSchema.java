package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;

/** Asks the schema of WordprocessingML (ECMA-376) about a Word file, as far as the library carries it. */
public final class DocxSchema {

    private DocxSchema() {}

    /** What the schema minds in the body of the file. */
    public static List<String> errors(XWPFDocument document) {
        var errors = new ArrayList<XmlError>();
        document.getDocument().validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).distinct().toList();
    }
}
