package vn.giaouoc.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in both languages what to do when the folder is taken; the start fails before anything is touched. */
final class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderInUse cause) {
        return new FailureAnalysis(
                "Thư mục dữ liệu %1$s đang được một tiến trình Giao Ước khác sử dụng.%nThe data folder %1$s is in use by another Giao Ước process."
                        .formatted(cause.folder()),
                "Dừng tiến trình đó, hoặc chọn thư mục khác bằng giaouoc.data=<thư mục>.\n"
                        + "Stop that process, or choose another folder with giaouoc.data=<folder>.",
                cause);
    }
}
