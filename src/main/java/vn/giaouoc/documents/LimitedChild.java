package vn.giaouoc.documents;

import java.time.Duration;
import org.springframework.stereotype.Service;
import vn.giaouoc.documents.extraction.FileReading;
import vn.giaouoc.documents.extraction.NotRead;

/**
 * Does work on untrusted bytes in a child process: without network, with limited memory, CPU time and files. At most two
 * tasks run at a time; further callers wait, so who serves strangers limits how many may.
 */
@Service
public class LimitedChild {

    private final FileReading reading;

    LimitedChild(FileReading reading) {
        this.reading = reading;
    }

    /**
     * @param wall after which the child is killed
     * @throws ChildFailed whatever happened to the child
     */
    public byte[] run(Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes)
            throws ChildFailed {
        try {
            return reading.run(task, input, wall, maxAnswerBytes);
        } catch (NotRead failed) {
            throw new ChildFailed(
                    switch (failed.reason()) {
                        case TIME -> ChildFailed.Why.TOO_SLOW;
                        case MEMORY, CRASHED -> ChildFailed.Why.DIED;
                        case TOO_MUCH -> ChildFailed.Why.TOO_LARGE;
                        case NO_SANDBOX -> ChildFailed.Why.UNAVAILABLE;
                        case ENCRYPTED, DAMAGED, NO_SUCH_PAGE -> ChildFailed.Why.REFUSED;
                    });
        }
    }
}
