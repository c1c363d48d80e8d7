package cn.qinqing.conduct.domain;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At the start: makes the first key when nothing was declared yet, and says which keys are missing. Nothing else of the
 * product waits for them.
 */
@Component
class KeyWatch implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final ConductKeys keys;
    private final JdbcClient jdbc;

    KeyWatch(ConductKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> used = jdbc.sql("select key_id from conduct_declaration union select key_id from conduct_addition"
                        + " union select key_id from tolerance_application union select key_id from tolerance_step"
                        + " union select key_id from tolerance_file order by 1")
                .query(String.class)
                .list();
        if (used.isEmpty() && keys.names().isEmpty()) {
            first();
            return;
        }
        if (keys.names().isEmpty()) {
            // most likely another directory was named by mistake: a new key would hide that
            LOG.error("密钥目录 {} 里没有亲清申报的密钥，而库中已有申报或容错记录：不收新的，旧的读不出。{}", keys.folder(), remedy());
        }
        used.stream()
                .filter(id -> keys.find(id).isEmpty())
                .forEach(id -> LOG.error("缺少亲清申报的密钥 conduct-{}.key，用它加密的申报读不出。{}", id, remedy()));
    }

    private void first() {
        try {
            keys.make();
            LOG.warn("已生成亲清申报的密钥，在目录 {}。请另行备份：丢失后申报永远读不出。", keys.folder());
        } catch (IOException | UnsupportedOperationException failed) {
            LOG.error("没有生成亲清申报的密钥（{}），暂不能收申报。请检查目录，或用 QINQING_KEYS 另指。其他功能不受影响。", failed.getMessage());
        }
    }

    private String remedy() {
        return "请把备份的密钥文件放回 " + keys.folder() + "，权限 0600，不必重启；或核对 QINQING_KEYS。其他功能不受影响。";
    }
}
