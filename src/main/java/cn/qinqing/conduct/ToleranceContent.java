package cn.qinqing.conduct;

/** The content of a file, opened for who may read it. */
public record ToleranceContent(String name, String mediaType, byte[] bytes) {

    @Override
    public String toString() {
        return "(content)";
    }
}
