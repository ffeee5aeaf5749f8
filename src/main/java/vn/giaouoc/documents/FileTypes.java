package vn.giaouoc.documents;

/** What can be done with a kind of file. */
final class FileTypes {

    private FileTypes() {}

    /** Whether its pages have pictures. */
    static boolean hasPictures(String mediaType) {
        return mediaType.equals("application/pdf") || mediaType.startsWith("image/");
    }
}
