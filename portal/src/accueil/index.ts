export { ForgetCourriel } from './ForgetCourriel'
