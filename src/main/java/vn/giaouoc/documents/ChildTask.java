package vn.giaouoc.documents;

/**
 * Work on untrusted bytes, done in the limited child process. Named by its class and made by its constructor without
 * parameters; there is no Spring and no database there.
 */
public interface ChildTask {

    /**
     * @return the answer, which the caller must judge as strictly as the input: the child may have been taken over by it
     */
    byte[] run(byte[] input) throws Exception;
}
