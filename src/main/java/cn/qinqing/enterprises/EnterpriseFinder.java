package cn.qinqing.enterprises;

import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Uscc;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the enterprise that a list means: by code; without one, by name among those that have none either. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnterpriseFinder {

    private final EnterpriseRepository enterprises;

    EnterpriseFinder(EnterpriseRepository enterprises) {
        this.enterprises = enterprises;
    }

    public Optional<EnterpriseId> find(@Nullable Uscc code, String name) {
        if (code != null) {
            return enterprises.findByUscc(code.value()).map(Enterprise::id);
        }
        return enterprises.named(NameKey.of(name).value()).stream().findFirst().map(Enterprise::id);
    }
}
