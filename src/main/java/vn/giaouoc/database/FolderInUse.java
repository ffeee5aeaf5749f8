package vn.giaouoc.database;

import java.nio.file.Path;

/** Another process already uses the data folder. */
final class FolderInUse extends RuntimeException {

    private final transient Path folder;

    FolderInUse(Path folder) {
        super("data folder in use: " + folder);
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
