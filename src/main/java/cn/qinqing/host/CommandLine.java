package cn.qinqing.host;

import java.util.List;

/**
 * A command of the server's command line (服务器命令行): {@code ./qinqing NAME WORDS}. Whoever may read the data directory may
 * use it; it works while the product is stopped and while it runs. Features implement it as a bean.
 */
public interface CommandLine {

    /** First word, such as {@code user}. */
    String name();

    /**
     * Does what the words ask.
     *
     * @param words what follows the name
     * @return lines to print
     * @throws HostRefusal with the sentence to print instead; the process then ends with status 1
     */
    List<String> run(List<String> words);
}
